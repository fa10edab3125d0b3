import { queryOptions } from "@tanstack/react-query";
import { createContext, use } from "react";
import { read, type Me } from "./api.ts";
import { formatsOf, type Formats } from "./format.ts";
import { useWords } from "./words/index.tsx";

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("nobody is signed in here");
  return me;
}

/** Whether the reader's roles allow an operation at all: what is not allowed is not offered. */
export const useMay = (): ((operation: string) => boolean) => {
  const { operations } = useMe();
  return (operation) => operations.includes(operation);
};

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => read("getMe", { signal }),
  staleTime: Infinity,
});

/** Numbers and times as the reader writes them, in the zone that their machine is in. */
export function useFormats(): Formats {
  const { language } = useWords();
  return formatsOf(language, zoneHere());
}

let zone: string | undefined;
/** Asked once: the answer takes as long as drawing a row of a list, and every row wants it. */
const zoneHere = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
