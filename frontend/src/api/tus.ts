/**
 * The tus 1.0 protocol, client side, over one Wire: create, send in pieces, and after a break ask where the
 * server stands and go on from there. The file is never read as a whole.
 */

export const VERSION = "1.0.0";
const PIECE = 8 * 1024 * 1024;
const PAUSES_MS: readonly number[] = [500, 1000, 2000, 4000, 8000];

export type Answer = { readonly status: number; readonly headers: (name: string) => string | null; readonly body: string };
export type Request = {
  readonly method: "POST" | "PATCH" | "HEAD";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly onSent?: (bytes: number) => void;
};
/** Sends one request; rejects with a WireBroken where no answer came. */
export type Wire = (request: Request) => Promise<Answer>;

export class WireBroken extends Error {}

/** The server's refusal, with what it said. */
export class Refused extends Error {
  readonly status: number;
  readonly body: string;

  constructor(answer: Answer) {
    super(`HTTP ${String(answer.status)}`);
    this.status = answer.status;
    this.body = answer.body;
  }
}

export type Job = {
  readonly wire: Wire;
  readonly endpoint: string;
  readonly file: File;
  /** Where an earlier attempt was going, if any. */
  readonly location: string | null;
  readonly onLocation: (location: string) => void;
  readonly onProgress: (sent: number) => void;
  readonly pause?: (milliseconds: number) => Promise<void>;
};

/** `filename <base64 of UTF-8>`, as Upload-Metadata wants it. */
export function metadata(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(",");
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

/** Sends the file to its end and gives the server's last answer. */
export async function send(job: Job): Promise<Answer> {
  let attempt = 0;
  let location = job.location;
  let offset: number | null = location === null ? 0 : null;
  for (;;) {
    try {
      if (location === null) {
        const made = await create(job);
        location = made.location;
        offset = 0;
        job.onLocation(location);
        if (job.file.size === 0) return made.answer;
      }
      if (offset === null) {
        const head = await standing(job, location);
        if (head === null) {
          location = null;
          continue;
        }
        if (head.offset >= job.file.size) return head.answer;
        offset = head.offset;
      }
      job.onProgress(offset);
      const answer = await piece(job, location, offset);
      attempt = 0;
      offset = offsetIn(answer);
      job.onProgress(offset);
      if (offset >= job.file.size) return answer;
    } catch (error) {
      const wait = PAUSES_MS[attempt++];
      if (wait === undefined || !passing(error)) throw error;
      await (job.pause ?? sleep)(wait);
      offset = location === null ? 0 : null;
    }
  }
}

/** Whether trying again can help: a broken wire, a busy server, an offset that the server no longer shares. */
function passing(error: unknown): boolean {
  if (error instanceof WireBroken) return true;
  return error instanceof Refused && (error.status >= 500 || [409, 423, 429].includes(error.status));
}

async function create(job: Job): Promise<{ location: string; answer: Answer }> {
  const answer = await job.wire({
    method: "POST",
    url: job.endpoint,
    headers: {
      "Tus-Resumable": VERSION,
      "Upload-Length": String(job.file.size),
      "Upload-Metadata": metadata({ filename: job.file.name }),
    },
  });
  const given = answer.headers("Location");
  if (answer.status !== 201 || given === null) throw new Refused(answer);
  const location = new URL(given, job.endpoint);
  if (location.origin !== new URL(job.endpoint).origin) throw new Refused(answer);
  return { location: location.href, answer };
}

/** Where the server stands, or null where it no longer knows the upload. */
async function standing(job: Job, location: string): Promise<{ offset: number; answer: Answer } | null> {
  const answer = await job.wire({ method: "HEAD", url: location, headers: { "Tus-Resumable": VERSION } });
  if ([404, 410].includes(answer.status)) return null;
  if (answer.status !== 200 && answer.status !== 204) throw new Refused(answer);
  return { offset: offsetIn(answer), answer };
}

async function piece(job: Job, location: string, offset: number): Promise<Answer> {
  const answer = await job.wire({
    method: "PATCH",
    url: location,
    headers: {
      "Tus-Resumable": VERSION,
      "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream",
    },
    body: job.file.slice(offset, offset + PIECE),
    onSent: (bytes) => {
      job.onProgress(offset + bytes);
    },
  });
  if (answer.status !== 204 && answer.status !== 200) throw new Refused(answer);
  return answer;
}

function offsetIn(answer: Answer): number {
  const value = Number(answer.headers("Upload-Offset"));
  if (!Number.isSafeInteger(value) || value < 0) throw new Refused(answer);
  return value;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
