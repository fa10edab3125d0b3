/** What CloudFront tells of a request, and takes as one: the parts that are read here. */
interface Asked {
  readonly request: { uri: string };
}
type Answered =
  | { uri: string }
  | {
      readonly statusCode: number;
      readonly statusDescription: string;
      readonly headers?: Readonly<Record<string, { readonly value: string }>>;
      readonly body?: string;
    };

/**
 * Which file of the bucket answers an address of the pages. It runs in CloudFront before anything else is looked at, as the
 * text that it is here (JavaScript runtime 2.0): it may use nothing from outside of itself.
 *
 * Addresses of pages have no file: the first page answers, and shows the page that its address names. It is chosen here
 * and not by what the bucket lacks, so that neither a missing file nor a 404 of the API ever comes as a page. Whoever mistypes
 * an address that is of neither reads so in a browser. Files lie in
 * `/app/` and `/app/assets/` alone: an id further down may have a dot, as those of talks have.
 */
export function handler(event: Asked): Answered {
  const request = event.request;
  const uri = request.uri;
  if (uri === "/" || uri === "/app")
    return { statusCode: 302, statusDescription: "Found", headers: { location: { value: "/app/" } } };
  if (!uri.startsWith("/app/"))
    return {
      statusCode: 404,
      statusDescription: "Not Found",
      headers: { "content-type": { value: "text/html; charset=utf-8" } },
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>There is no such page</title><h1>There is no such page</h1><p><a href="/app/">To the pages that are there</a></p></html>',
    };
  if (!/^\/app\/(assets\/)?[^/]+\.[a-z0-9]+$/.test(uri)) request.uri = "/app/index.html";
  return request;
}
