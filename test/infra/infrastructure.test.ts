/**
 * The rules of the infrastructure, each read off the synthesised templates. One file, so that the app is synthesised
 * once for all of them.
 */
import "./rules/alarms.ts";
import "./rules/bundles.ts";
import "./rules/checks.ts";
import "./rules/consumers.ts";
import "./rules/dashboard.ts";
import "./rules/data.ts";
import "./rules/functions.ts";
import "./rules/http.ts";
import "./rules/pages.ts";
import "./rules/permissions.ts";
import "./rules/facts-export.ts";
import "./rules/received-mail.ts";
import "./rules/snapshots.ts";
