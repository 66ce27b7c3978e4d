package dev.consilium.crypto.bag;

/**
 * Where one file lies in an archive.
 *
 * @param name a clean name
 * @param size bytes of content
 * @param crc CRC-32 of the content
 * @param header where its local header starts
 */
record ZipEntry(String name, long size, long crc, long header) {}
