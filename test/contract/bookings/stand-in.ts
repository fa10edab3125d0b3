import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { MicrosoftAddresses } from "../../../shared/adapters/bookings/graph.ts";
import { addDays, addMinutes, weekday } from "../../../shared/domain/calendar/days.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { instantAt } from "../../../shared/domain/calendar/zones.ts";

/**
 * Microsoft's sign-in and as much of Graph's Bookings as the adapter uses, on loopback, in the shapes of the reference
 * of Graph v1.0. Like the service with an app's own permissions it books what it is told, even over something else.
 */

export interface StandInBusiness {
  readonly serviceId: string;
  readonly staffIds: readonly string[];
  readonly weekly: readonly { readonly weekday: number; readonly from: string; readonly until: string }[];
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly intervalMinutes: number;
  readonly leadMinutes: number;
  readonly maximumAdvanceDays: number;
  /** Whether the service leaves its policy to the business. */
  readonly inheritsPolicy?: boolean;
  /** Whether appointments are meetings in Teams; `late`: its link is not in the answer to the booking yet. */
  readonly online?: boolean | "late" | undefined;
}

export interface StandInAppointment {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceNotes: string | null;
  readonly staffMemberIds: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly joinWebUrl: string | null;
}

/** Something that goes wrong with the next requests that it fits. */
export interface Fault {
  readonly fits: RegExp;
  readonly times: number;
  /** Answers this; without it the connection breaks. */
  readonly status?: number;
  readonly retryAfter?: string;
  /** The request is carried out all the same: only its answer is lost. */
  readonly carriedOut?: boolean;
}

const zone = "Europe/London";
const zoneShown = "(UTC+00:00) Dublin, Edinburgh, Lisbon, London";
/** Appointments of a page: few, so that there is a second. */
const pageSize = 3;

export class BookingsStandIn {
  readonly businesses = new Map<string, StandInBusiness>();
  readonly appointments = new Map<string, StandInAppointment & { readonly businessId: string }>();
  /** `POST /v1.0/…`, in order, sign-in included. */
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  tokenSeconds = 3599;
  readonly #faults: { fault: Fault; left: number }[] = [];
  readonly #tokens = new Set<string>();
  #ids = 0;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(
        (answer) => {
          if (!answer) {
            response.destroy();
            return;
          }
          response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
          response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
        },
        (error: unknown) => {
          response.writeHead(400, { "content-type": "application/json" });
          response.end(JSON.stringify({ error: { code: "badRequest", message: String(error) } }));
        },
      );
    });
  }

  static async start(): Promise<BookingsStandIn> {
    const standIn = new BookingsStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, "127.0.0.1", resolve));
    return standIn;
  }

  get addresses(): MicrosoftAddresses {
    const { port } = this.#server.address() as AddressInfo;
    return { login: `http://127.0.0.1:${port}`, graph: `http://127.0.0.1:${port}/v1.0` };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  fail(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times });
  }

  /** All tokens that were given end now. */
  revoke(): void {
    this.#tokens.clear();
  }

  of(businessId: string): StandInAppointment[] {
    return [...this.appointments.values()].filter((each) => each.businessId === businessId);
  }

  async #answer(request: IncomingMessage): Promise<Answer | undefined> {
    const text = await textOf(request);
    const line = `${request.method ?? ""} ${decodeURIComponent(request.url ?? "")}`;
    this.requests.push(line);
    const waiting = this.#faults.find(({ fault, left }) => left > 0 && fault.fits.test(line));
    if (waiting) {
      waiting.left -= 1;
      const { status, retryAfter, carriedOut } = waiting.fault;
      if (carriedOut) this.#carryOut(request, text);
      if (status === undefined) return undefined;
      return {
        status,
        ...(retryAfter === undefined ? {} : { headers: { "retry-after": retryAfter } }),
        body: { error: { code: "tooManyRequests", message: "Wait." } },
      };
    }
    return this.#carryOut(request, text);
  }

  #carryOut(request: IncomingMessage, text: string): Answer {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://stand-in");
    if (/^\/[^/]+\/oauth2\/v2\.0\/token$/.test(pathname)) return this.#signIn(new URLSearchParams(text));
    const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
    if (!this.#tokens.has(token)) return refusal(401, "InvalidAuthenticationToken");
    const match = /^\/v1\.0\/solutions\/bookingBusinesses\/([^/]+)(\/.*)?$/.exec(pathname);
    const businessId = decodeURIComponent(match?.[1] ?? "");
    const business = this.businesses.get(businessId);
    if (!business) return refusal(404, "ErrorItemNotFound");
    const parts = (match?.[2] ?? "").split("/").slice(1).map(decodeURIComponent);
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
    if (request.method !== "GET") this.bodies.push(body);
    return this.#route(`${request.method ?? ""} ${parts[0] ?? ""}`, parts, {
      businessId,
      business,
      body,
      query: searchParams,
    });
  }

  #route(what: string, parts: readonly string[], asked: Asked): Answer {
    const { business, businessId, body, query } = asked;
    const [, id = "", action] = parts;
    switch (what) {
      case "GET ":
        return {
          status: 200,
          body: { id: businessId, displayName: "Talks", schedulingPolicy: policyOf(business) },
        };
      case "GET services":
        return id === business.serviceId
          ? { status: 200, body: serviceOf(business) }
          : refusal(404, "ErrorItemNotFound");
      case "POST getStaffAvailability":
        return { status: 200, body: { staffAvailabilityItem: this.#availability(asked) } };
      case "GET calendarView": {
        const [start = "", end = ""] = [query.get("start") ?? "", query.get("end") ?? ""];
        const all = this.of(businessId)
          .filter(({ startsAt, endsAt }) => startsAt < end && endsAt > start)
          .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
        const skip = Number(query.get("$skip") ?? 0);
        const next = new URLSearchParams({ start, end, $skip: String(skip + pageSize) });
        const link = `${this.addresses.graph}/solutions/bookingBusinesses/${encodeURIComponent(businessId)}/calendarView`;
        return {
          status: 200,
          body: {
            value: all.slice(skip, skip + pageSize).map((each) => ({
              ...viewOf(each),
              serviceNotes: null,
              start: utc(each.startsAt),
              end: utc(each.endsAt),
            })),
            ...(all.length > skip + pageSize ? { "@odata.nextLink": `${link}?${next.toString()}` } : {}),
          },
        };
      }
      case "POST appointments":
        if (action === "cancel")
          return this.appointments.delete(id) ? { status: 204 } : refusal(404, "ErrorItemNotFound");
        return this.#book(asked);
      case "GET appointments": {
        const found = this.appointments.get(id);
        return found ? { status: 200, body: withTimes(found) } : refusal(404, "ErrorItemNotFound");
      }
      case "PATCH appointments": {
        const found = this.appointments.get(id);
        if (!found) return refusal(404, "ErrorItemNotFound");
        this.appointments.set(id, {
          ...found,
          startsAt: instantOf(body["startDateTime"]),
          endsAt: instantOf(body["endDateTime"]),
          staffMemberIds: body["staffMemberIds"] as string[],
        });
        return { status: 204 };
      }
      default:
        return refusal(404, "UnknownRoute");
    }
  }

  #signIn(form: URLSearchParams): Answer {
    if (form.get("grant_type") !== "client_credentials") return refusal(400, "unsupported_grant_type");
    if (!form.get("scope")?.endsWith("/.default")) return refusal(400, "invalid_scope");
    if (form.get("client_secret") !== "s3cret") return refusal(401, "invalid_client");
    const token = `token-${(this.#ids += 1)}`;
    this.#tokens.add(token);
    return {
      status: 200,
      body: { token_type: "Bearer", expires_in: this.tokenSeconds, access_token: token },
    };
  }

  #book({ businessId, business, body }: Asked): Answer {
    if (body["serviceId"] !== business.serviceId) return refusal(400, "invalidService");
    const id = `AAMk${(this.#ids += 1)}AAA=`;
    const made = {
      id,
      businessId,
      serviceId: business.serviceId,
      serviceNotes: (body["serviceNotes"] as string | undefined) ?? null,
      staffMemberIds: body["staffMemberIds"] as string[],
      startsAt: instantOf(body["startDateTime"]),
      endsAt: instantOf(body["endDateTime"]),
      bufferBeforeMinutes: business.bufferBeforeMinutes,
      bufferAfterMinutes: business.bufferAfterMinutes,
      joinWebUrl:
        business.online && body["isLocationOnline"] === true
          ? `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(id)}`
          : null,
    };
    this.appointments.set(id, made);
    const told = business.online === "late" ? { ...made, joinWebUrl: null } : made;
    return { status: 201, body: withTimes(told) };
  }

  /** Whole days of the business, its wall clock and its zone's shown name, as in the reference's example. */
  #availability({ businessId, business, body }: Asked): unknown[] {
    const from = instantOf(body["startDateTime"]).slice(0, 10);
    const until = instantOf(body["endDateTime"]).slice(0, 10);
    return (body["staffIds"] as string[]).map((staffId) => {
      const items: unknown[] = [];
      const busy = this.of(businessId)
        .filter(({ staffMemberIds }) => staffMemberIds.includes(staffId))
        .map((each) => ({
          from: addMinutes(each.startsAt, -each.bufferBeforeMinutes),
          until: addMinutes(each.endsAt, each.bufferAfterMinutes),
        }))
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      for (let day = from; day <= until && business.staffIds.includes(staffId); day = addDays(day, 1))
        for (const hours of business.weekly.filter((each) => each.weekday === weekday(day))) {
          const closes = instantAt(day, hours.until, zone);
          let at = instantAt(day, hours.from, zone);
          for (const one of busy.filter((each) => each.until > at && each.from < closes)) {
            const begins = one.from > at ? one.from : at;
            const ends = one.until < closes ? one.until : closes;
            if (at < begins) items.push(itemOf("Available", at, begins));
            if (begins < ends) items.push(itemOf("Busy", begins, ends));
            at = ends;
          }
          if (at < closes) items.push(itemOf("Available", at, closes));
        }
      return { staffId, availabilityItems: items };
    });
  }
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly businessId: string;
  readonly business: StandInBusiness;
  readonly body: Record<string, unknown>;
  readonly query: URLSearchParams;
}

const refusal = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: code } },
});

const policyOf = (business: StandInBusiness) => ({
  timeSlotInterval: `PT${business.intervalMinutes}M`,
  minimumLeadTime: `PT${business.leadMinutes}M`,
  maximumAdvance: `P${business.maximumAdvanceDays}D`,
  sendConfirmationsToOwner: false,
  allowStaffSelection: true,
});

const serviceOf = (business: StandInBusiness) => ({
  id: business.serviceId,
  displayName: "Talk about an offer",
  defaultDuration: `PT${Math.floor(business.durationMinutes / 60)}H${business.durationMinutes % 60}M`,
  preBuffer: `PT${business.bufferBeforeMinutes}M`,
  postBuffer: `PT${business.bufferAfterMinutes}M`,
  staffMemberIds: business.staffIds,
  isLocationOnline: Boolean(business.online),
  schedulingPolicy: business.inheritsPolicy ? null : policyOf(business),
});

const utc = (instant: string) => ({ dateTime: instant.replace(/\.000Z$/, ".0000000Z"), timeZone: "UTC" });

const viewOf = ({ id, serviceId, serviceNotes, staffMemberIds, joinWebUrl }: StandInAppointment) => ({
  "@odata.type": "#microsoft.graph.bookingAppointment",
  id,
  serviceId,
  serviceNotes,
  staffMemberIds,
  isLocationOnline: joinWebUrl !== null,
  joinWebUrl,
  customers: [],
  customerTimeZone: "UTC",
});

const withTimes = (each: StandInAppointment) => ({
  ...viewOf(each),
  startDateTime: utc(each.startsAt),
  endDateTime: utc(each.endsAt),
});

const itemOf = (status: string, from: string, until: string) => ({
  status,
  startDateTime: { dateTime: `${clockAt(from, zone)}:00`, timeZone: zoneShown },
  endDateTime: { dateTime: `${clockAt(until, zone)}:00`, timeZone: zoneShown },
  serviceId: "",
});

function instantOf(given: unknown): string {
  const { dateTime, timeZone } = given as { dateTime: string; timeZone: string };
  if (timeZone !== "UTC") throw new Error(`the stand-in reads UTC, not ${timeZone}`);
  return new Date(dateTime.endsWith("Z") ? dateTime : `${dateTime}Z`).toISOString();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
