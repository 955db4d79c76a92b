import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { bridge } from "./bridge.ts";
import { useT } from "./words/words.ts";
import { useWorkspaces } from "./workspaces.tsx";

/** The file that is to be taken in, whichever way it came: chosen, dropped, or by the menu. */
export interface IncomingFile {
  readonly file: File | null;
  /** Lets the person choose one; stays as it is where they change their mind. Leads to the import screen. */
  choose(): Promise<void>;
  /** Takes a dropped file to the import screen; into a new workspace where none is open. */
  take(file: File): Promise<void>;
  /** The import screen is done with it. */
  clear(): void;
  /** A file was dropped on the window: for the screen that waits for one, else for the import screen. */
  drop(file: File): void;
  /** What is said while a file hangs over the window, where a screen waits for one. */
  readonly dropWords: string | null;
  /** A screen takes what is dropped, or with null no longer does. */
  claim(waiting: Waiting | null): void;
}

interface Waiting {
  readonly take: (file: File) => void;
  readonly words: string;
}

const Context = createContext<IncomingFile | null>(null);

export function IncomingFileProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const t = useT();
  const { open, list, create } = useWorkspaces();
  const take = useCallback(
    async (given: File) => {
      // The browser may clear what it keeps unless it is asked not to; where it refuses, Settings says so.
      void navigator.storage.persist();
      setFile(given);
      if (open === null) await create(freeName(t("start.firstName"), list?.map(({ name }) => name) ?? []));
      await navigate("/data/import");
    },
    [navigate, open, list, create, t],
  );
  const value = useMemo<IncomingFile>(
    () => ({
      file,
      take,
      choose: async () => {
        const chosen = await bridge.openFile();
        if (chosen !== null) await take(chosen);
      },
      clear: () => setFile(null),
      drop: (given) => (waiting === null ? void take(given) : waiting.take(given)),
      dropWords: waiting?.words ?? null,
      claim: setWaiting,
    }),
    [file, take, waiting],
  );
  return <Context value={value}>{children}</Context>;
}

export function useIncomingFile(): IncomingFile {
  const files = useContext(Context);
  if (files === null) throw new Error("no incoming file above this component");
  return files;
}

/** While the screen is shown, a file dropped anywhere on the window is its own; with null it goes where files always go. */
export function useFileDropped(take: ((file: File) => void) | null, words: string): void {
  const { claim } = useIncomingFile();
  const now = useRef(take);
  now.current = take;
  const isWaiting = take !== null;
  useEffect(() => {
    if (!isWaiting) return;
    claim({ take: (file) => now.current?.(file), words });
    return () => claim(null);
  }, [claim, isWaiting, words]);
}

/** The name itself, or with the first number that makes it free. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
