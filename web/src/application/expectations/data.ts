import { useQuery } from "@tanstack/react-query";
import { read, readTagged, type Answer, type Reply } from "../../api.ts";

export type Expectations = Reply<"getExpectations">;
export type Answers = Expectations["answers"];
export type AnswerName = keyof Expectations["sources"];
export type Alignment = Reply<"getAlignment">;
export type Item = Alignment["items"][number];
export type Level = Item["level"];
/** What was read, with the version that a change is made on. */
export type Tagged = Answer<"getExpectations">;

export const expectationsKey = (id: string) => ["expectations", id];
export const alignmentKey = (id: string) => ["alignment", id];

export const useExpectations = (id: string) =>
  useQuery({
    queryKey: expectationsKey(id),
    queryFn: ({ signal }) => readTagged("getExpectations", { path: { id }, signal }),
  });

export const useAlignment = (id: string) =>
  useQuery({
    queryKey: alignmentKey(id),
    queryFn: ({ signal }) => read("getAlignment", { path: { id }, signal }),
  });
