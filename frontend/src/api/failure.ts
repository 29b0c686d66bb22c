import type { CombinedError } from "@urql/core";

/** What went wrong, in the server's words where it has any; `code` chooses the advice shown with it. */
export class Failure extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = "Failure";
    this.code = code;
  }
}

/** The server's messages as one Failure; UNREACHABLE where it sent no words at all. */
export function failureOf(error: CombinedError): Failure {
  const status = statusOf(error.response);
  const first = error.graphQLErrors[0];
  if (first) {
    const code = first.extensions["code"];
    const text = [...new Set(error.graphQLErrors.map((one) => one.message))].join(" ");
    return new Failure(text, status === 401 ? "UNAUTHENTICATED" : typeof code === "string" ? code : "REFUSED");
  }
  if (status === 401) return new Failure("", "UNAUTHENTICATED");
  if (status >= 400) return new Failure(error.networkError?.message ?? `HTTP ${String(status)}`, `HTTP_${String(status)}`);
  return new Failure("", "UNREACHABLE");
}

/** The message of a plain HTTP answer (upload, media): JSON with `message`, `error` or `errors`, or text. */
export function failureOfAnswer(status: number, body: string): Failure {
  if (status === 401) return new Failure("", "UNAUTHENTICATED");
  if (status === 0) return new Failure("", "UNREACHABLE");
  return new Failure(messageIn(body) ?? `HTTP ${String(status)}`, `HTTP_${String(status)}`);
}

/** A subscription's socket that the server closed: 4401 says that it does not take the token. */
export function failureOfClose(closed: CloseEvent): Failure {
  return new Failure("", closed.code === 4401 ? "UNAUTHENTICATED" : "UNREACHABLE");
}

function messageIn(body: string): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return body.trim() === "" || body.trimStart().startsWith("<") ? null : body.trim().slice(0, 400);
  }
  return stringAt(parsed, "message") ?? stringAt(parsed, "error") ?? stringAt(parsed, "detail") ?? firstOf(parsed);
}

function firstOf(value: unknown): string | null {
  const errors: unknown = typeof value === "object" && value !== null ? (value as { errors?: unknown }).errors : null;
  return Array.isArray(errors) ? stringAt(errors[0], "message") : null;
}

function stringAt(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const found: unknown = (value as Record<string, unknown>)[name];
  if (typeof found === "string") return found;
  return found === undefined ? null : stringAt(found, "message");
}

function statusOf(response: unknown): number {
  return response instanceof Response ? response.status : 0;
}
