/** Something known, with its label. A foreign value came from outside and is kept from acting on the words around it. */
export type Fact = {
  readonly label: string;
  readonly value: string;
  readonly isForeign: boolean;
};

/** One part of a mail; there is a blank line between two. */
export type Part =
  | { readonly is: "says"; readonly text: string }
  | { readonly is: "points"; readonly items: readonly string[] }
  | { readonly is: "facts"; readonly facts: readonly Fact[] }
  | { readonly is: "link"; readonly label: string; readonly url: string };

/** A mail before it is text or HTML, so that both say the same. */
export type Letter = {
  readonly subject: string;
  readonly punctuation: {
    /** Between a label and its value. */
    readonly colon: string;
    /** Before a point in plain text. */
    readonly bullet: string;
  };
  readonly parts: readonly Part[];
};
