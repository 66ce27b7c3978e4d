package dev.consilium.crypto.bag;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which entry names exist, and which are safe on every file system. Source: RFC 8493. */
public final class BagNames {

  /** The declaration. */
  public static final String BAGIT = "bagit.txt";

  /** Date, sizes and the package's id. */
  public static final String INFO = "bag-info.txt";

  /** One SHA-256 for each payload file. */
  public static final String MANIFEST = "manifest-sha256.txt";

  /** Who, to whom, what for. */
  public static final String CLAIMS = "metadata/claims.json";

  /** One SHA-256 for each of the files above: what is signed. */
  public static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

  /** The signature over the tag manifest. */
  public static final String SIGNATURE = "metadata/signature.p7s";

  /** The folder of the payload. */
  public static final String PAYLOAD = "data/";

  /** The dossier's manifest. */
  public static final String DOSSIER = PAYLOAD + "dossier.json";

  /** What the tag manifest lists, in its order. */
  static final List<String> TAGS = List.of(BAGIT, INFO, MANIFEST, CLAIMS);

  static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private static final int LONGEST = 255;
  private static final String SEGMENT = "[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?";
  private static final Pattern FORM = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private BagNames() {}

  /**
   * Tells whether a name can be written anywhere without surprise.
   *
   * @param name an entry's name
   * @return true when it is relative, of one alphabet and no device of Windows
   */
  public static boolean isClean(String name) {
    return name.length() <= LONGEST
        && FORM.matcher(name).matches()
        && Pattern.compile("/")
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .noneMatch(segment -> DEVICE.matcher(segment).matches());
  }

  /**
   * Tells whether names stay apart on every file system.
   *
   * @param names clean names
   * @return true when none equals another in lower case, and none is a folder of another
   */
  public static boolean areApart(List<String> names) {
    var files = new HashSet<String>();
    for (var name : names) {
      if (!files.add(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    for (var file : files) {
      for (var slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
        if (files.contains(file.substring(0, slash))) {
          return false;
        }
      }
    }
    return true;
  }
}
