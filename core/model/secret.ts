/** What opens a workspace: the words its owner chose, or the code that was printed for the day they are forgotten. */
export type SecretKind = "passphrase" | "recovery";

/** What somebody typed to open a workspace or a backup. */
export interface Secret {
  readonly by: SecretKind;
  readonly text: string;
}
