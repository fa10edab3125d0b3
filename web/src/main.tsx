import { keepShell } from "./frame/update.ts";
import { router } from "./router.tsx";
import { start } from "./start.tsx";

start(router);
if (import.meta.env.PROD) addEventListener("load", () => void keepShell());
