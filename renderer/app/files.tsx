import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
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
}

const Context = createContext<IncomingFile | null>(null);

export function IncomingFileProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
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
    }),
    [file, take],
  );
  return <Context value={value}>{children}</Context>;
}

export function useIncomingFile(): IncomingFile {
  const files = useContext(Context);
  if (files === null) throw new Error("no incoming file above this component");
  return files;
}

/** The name itself, or with the first number that makes it free. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
