import { useEffect, type RefObject } from "react";
import type { Told } from "../command.ts";

/**
 * Where something is to be mended, the reader is led to it: after a try that was not sent (`tries` counts them), and
 * after one that was refused.
 */
export function useFirstMistake(
  form: RefObject<HTMLFormElement | null>,
  tries: number,
  state: Told["state"],
): void {
  useEffect(() => {
    if (tries > 0) toFirstMistake(form.current);
  }, [form, tries]);
  useEffect(() => {
    if (state === "refused") toFirstMistake(form.current);
  }, [form, state]);
}

/** To the field itself, not to the group around it. */
function toFirstMistake(form: HTMLFormElement | null): void {
  const place = form?.querySelector<HTMLElement>("[data-invalid]:not(:has([data-invalid]))");
  if (place?.matches("input, textarea")) place.focus();
  else place?.querySelector<HTMLElement>("input, textarea, button:not([tabindex='-1'])")?.focus();
}
