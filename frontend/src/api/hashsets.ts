import { session } from "../lib/session.svelte";
import { Failure, failureOfAnswer } from "./failure";
import { gql } from "./gql";

export const HashSets = gql(`
  query HashSets {
    hashSets {
      name format scheme benign file rows refused addedAt addedBy categoryCount
      hashes { kind count }
      categories { scheme code }
    }
  }
`);

export const HashSetImports = gql(`
  subscription HashSetImports { hashSetImports { name file by phase done total failure finished } }
`);

export const FORMATS = ["vics", "icse", "nsrl", "csv"] as const;

export type List = { readonly name: string; readonly format: string; readonly scheme: string; readonly file: File };

/** Sends a list to be imported as a set, telling the share of it that is sent; the server reads it from then on. */
export function send(list: List, told: (share: number) => void): Promise<void> {
  const query = new URLSearchParams({ name: list.file.name });
  if (list.format !== "") query.set("format", list.format);
  if (list.scheme !== "") query.set("scheme", list.scheme);
  const request = new XMLHttpRequest(); // fetch does not tell how much of a body is sent
  request.open("POST", `/hashsets/${encodeURIComponent(list.name)}?${query.toString()}`);
  for (const [name, value] of Object.entries({ ...session.headers(), "Content-Type": "application/octet-stream" })) {
    request.setRequestHeader(name, value);
  }
  return new Promise((done, failed) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) told(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status < 300) done();
      else failed(failureOfAnswer(request.status, request.responseText));
    };
    request.onerror = () => {
      failed(new Failure("", "UNREACHABLE"));
    };
    request.send(list.file);
  });
}
