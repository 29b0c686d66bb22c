import { Failure, failureOfAnswer } from "./failure";
import { gql } from "./gql";
import { WireBroken } from "./tus";
import { wire } from "./wire";

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
export async function send(list: List, told: (share: number) => void): Promise<void> {
  const query = new URLSearchParams({ name: list.file.name });
  if (list.format !== "") query.set("format", list.format);
  if (list.scheme !== "") query.set("scheme", list.scheme);
  const url = `/hashsets/${encodeURIComponent(list.name)}?${query.toString()}`;
  const headers = { "Content-Type": "application/octet-stream" };
  const size = Math.max(1, list.file.size);
  const answer = await wire({ method: "POST", url, headers, body: list.file, onSent: (sent) => told(sent / size) }).catch((error: unknown) => {
    throw error instanceof WireBroken ? new Failure("", "UNREACHABLE") : error;
  });
  if (answer.status >= 300) throw failureOfAnswer(answer.status, answer.body);
}
