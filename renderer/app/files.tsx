import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { bridge } from "./bridge.ts";

/** The file that is to be taken in, whichever way it came: chosen, dropped, or by the menu. */
export interface IncomingFile {
  readonly file: File | null;
  /** Lets the person choose one; stays as it is where they change their mind. Leads to the import screen. */
  choose(): Promise<void>;
  /** Takes a dropped file to the import screen. */
  take(file: File): void;
  /** The import screen is done with it. */
  clear(): void;
}

const Context = createContext<IncomingFile | null>(null);

export function IncomingFileProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const take = useCallback(
    (given: File) => {
      setFile(given);
      void navigate("/data/import");
    },
    [navigate],
  );
  const value = useMemo<IncomingFile>(
    () => ({
      file,
      take,
      choose: async () => {
        const chosen = await bridge.openFile();
        if (chosen !== null) take(chosen);
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
