import { session } from "../lib/session.svelte";
import { WireBroken, type Answer, type Request } from "./tus";

/** One request with the session's headers. XMLHttpRequest, since fetch tells nothing of what has been sent. */
export function wire(request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.url);
    for (const [name, value] of Object.entries({ ...session.headers(), ...request.headers })) {
      call.setRequestHeader(name, value);
    }
    call.upload.onprogress = (event) => request.onSent?.(event.loaded);
    call.onload = () => {
      resolve({ status: call.status, headers: (name) => call.getResponseHeader(name), body: call.responseText });
    };
    call.onerror = call.ontimeout = () => {
      reject(new WireBroken("no answer"));
    };
    call.send(request.body ?? null);
  });
}
