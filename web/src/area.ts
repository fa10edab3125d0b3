import type { UseQueryOptions } from "@tanstack/react-query";
import type { LinkProps } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Me } from "./api.ts";
import type { IconName } from "./controls/icon.tsx";
import type { Language } from "./words/index.tsx";

/** A page that the navigation leads to. */
export interface Entry {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly icon: IconName;
  /** At most two short words: it stands under an icon on the phone. */
  readonly name: Readonly<Record<Language, string>>;
  /** Whether there is something for somebody. What the page asks for is judged by the API all the same. */
  readonly shown: (me: Me) => boolean;
  /** Where roles alone do not say it: what is asked besides. It is there once the answer is yes. */
  readonly asked?: UseQueryOptions<boolean>;
}

/** What an area adds to the frame. Everything else of it is loaded with its pages. */
export interface Area {
  readonly entries: readonly Entry[];
  /**
   * What waits for somebody in this area, as a section of the home that those with several roles have: an `h2` and a few
   * lines, each leading to its page. Loaded with its words (`lazy`).
   */
  readonly due?: { readonly shown: (me: Me) => boolean; readonly Section: ComponentType };
}

/** Whether somebody has one of the roles. */
export const has = (me: Me, ...roles: Me["roles"]): boolean => me.roles.some((role) => roles.includes(role));
