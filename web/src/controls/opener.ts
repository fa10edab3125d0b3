import { useEffect, useState } from "react";

/**
 * For a sheet that becomes another one once what it shows has come: in the end the focus goes back to what opened the first,
 * which the other never saw.
 */
export function useOpener(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // A sheet gives the focus back by itself where it knows whom to, a frame after it closed.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}
