package dev.consilium.reports.document;

/** One piece of a report: what it says, never where it stands. */
public sealed interface Block
    permits Title,
        Heading,
        Paragraph,
        ItemList,
        Definitions,
        Table,
        Callout,
        SignatureBlock,
        PageBreak {}
