/** Complaints: what went wrong, told so that the reader can act on it. */

/** Says a message in the reader's language, with `{0}`, `{1}` … filled in. */
export type Translate = (message: string, ...values: string[]) => string;

/** Where something is wrong, what is, and what would help; all of it translated. */
export class Complaint extends Error {
  constructor(
    readonly where: string,
    readonly what: string,
    readonly hint: string,
  ) {
    super(what);
    this.name = "Complaint";
  }

  /** Return all of it as one text. */
  told(t: Translate): string {
    return t("{0}: {1}. {2}", this.where, this.what, this.hint);
  }
}

/** Return what is to be shown of whatever was thrown. */
export function told(thrown: unknown, t: Translate): string {
  if (thrown instanceof Complaint) {
    return thrown.told(t);
  }
  return thrown instanceof Error ? thrown.message : String(thrown);
}
