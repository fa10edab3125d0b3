import { useSyncExternalStore } from "react";

/** As wide as the style sheets have it for what is held in one hand. */
const phone = matchMedia("(max-width: 40rem)");
const subscribe = (listener: () => void): (() => void) => {
  phone.addEventListener("change", listener);
  return () => phone.removeEventListener("change", listener);
};

/** Whether the page is shown on a phone: what would be hidden there need not be drawn. */
export const useOnPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
