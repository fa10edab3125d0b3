import type { ReactNode } from "react";

/** A table that may be wider or longer than its place: it scrolls by itself, by keyboard as well. */
export const Scroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="scroll" role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
