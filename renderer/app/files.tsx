import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { bridge } from "./bridge.ts";
import { useT } from "./words/words.ts";
import { useWorkspaces } from "./workspaces.tsx";

/** The file that is to be taken in, or several at once, whichever way they came: chosen, dropped, or by the menu. */
export interface IncomingFile {
  readonly files: readonly File[];
  /** Lets the person choose; stays as it is where they change their mind. Leads to the import screen. */
  choose(): Promise<void>;
  /** Takes dropped files to the import screen; into a new workspace where none is open, or about to be. */
  take(...files: readonly File[]): Promise<void>;
  /** The import screen is done with it. */
  clear(): void;
  /** Files were dropped on the window: the first for the screen that waits for one, else all for the import screen. */
  drop(files: readonly File[]): void;
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
  const [files, setFiles] = useState<readonly File[]>([]);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const t = useT();
  const { open, opening, list, create } = useWorkspaces();
  const take = useCallback(
    async (...given: readonly File[]) => {
      // The browser may clear what it keeps unless it is asked not to; where it refuses, Settings says so.
      void navigator.storage.persist();
      setFiles(given);
      if (open === null && !opening) await create(freeName(t("start.firstName"), list?.map(({ name }) => name) ?? []));
      await navigate("/data/import");
    },
    [navigate, open, opening, list, create, t],
  );
  const value = useMemo<IncomingFile>(
    () => ({
      files,
      take,
      choose: async () => {
        const chosen = await bridge.openFiles();
        if (chosen.length > 0) await take(...chosen);
      },
      // The same list where there is nothing: a new one would have everybody look again.
      clear: () => setFiles((now) => (now.length === 0 ? now : [])),
      drop: (given) => {
        const [first] = given;
        if (first === undefined) return;
        if (waiting === null) void take(...given);
        else waiting.take(first);
      },
      dropWords: waiting?.words ?? null,
      claim: setWaiting,
    }),
    [files, take, waiting],
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
