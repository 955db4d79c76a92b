import type { Contents } from "../ledger/contents.ts";
import type { State } from "../model/state.ts";
import type { Restores } from "./restores.ts";
import type { Session } from "./session.ts";

/** What is kept safe: an open workspace. */
export interface KeptWorkspace {
  readonly id: string;
  readonly name: string;
  readonly state: State;
  readonly canWrite: boolean;
  readonly sealed: boolean;
  contents(): Promise<Contents>;
  /** Resolves once the blocks of what was written so far are joined, as far as they can be now. */
  tidied(): Promise<void>;
  bytes(): Promise<number>;
  /** Restores a snapshot aside, verifies it and throws it away. Error: what is wrong with it. */
  rehearse(file: string): Promise<void>;
}

/** An open session as what is kept safe; `name` is asked for whenever it is written. */
export function keptWorkspace(session: Session, name: () => string, restores: Restores): KeptWorkspace {
  return {
    id: session.workspace,
    get name() {
      return name();
    },
    get state() {
      return session.state;
    },
    get canWrite() {
      return session.canWrite;
    },
    get sealed() {
      return session.protection() !== null;
    },
    contents: () => session.contents(),
    tidied: () => session.tidied(),
    bytes: () => session.bytes(),
    rehearse: (file) => restores.rehearse(session.workspace, file, session.protection()?.dataKey ?? null),
  };
}
