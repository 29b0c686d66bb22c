import { session } from "../lib/session.svelte";
import { Failure, failureOfAnswer } from "./failure";

/**
 * Pictures. An <img> cannot send the token, so they are fetched and shown as blob: addresses, each freed by
 * whoever asked for it.
 */

/** A pixelated grey thumbnail. */
export function thumbnail(address: string): Promise<string> {
  return picture(new URL(address, location.origin), "GET");
}

/** The clear picture behind a thumbnail: the server records who saw it and why before it answers. */
export function reveal(address: string): Promise<string> {
  const clear = new URL(address, location.origin);
  clear.pathname = clear.pathname.replace(/\/thumbnail$/, "/reveal");
  return picture(clear, "POST");
}

async function picture(address: URL, method: "GET" | "POST"): Promise<string> {
  if (address.origin !== location.origin) throw new Failure(address.href, "PAGE");
  let answer: Response;
  try {
    answer = await fetch(address, { method, headers: session.headers(), credentials: "omit", cache: "no-store" });
  } catch {
    throw new Failure("", "UNREACHABLE");
  }
  if (!answer.ok) throw failureOfAnswer(answer.status, await answer.text());
  return URL.createObjectURL(await answer.blob());
}
