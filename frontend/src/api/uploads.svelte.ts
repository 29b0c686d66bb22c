import type { ProgressSubscription } from "../api/gql/graphql";
import { Progress } from "./cases";
import { follow } from "./client";
import { Failure, failureOfAnswer } from "./failure";
import { Refused, WireBroken, send } from "./tus";
import { wire } from "./wire";
import { session } from "../lib/session.svelte";

/** Files on their way into a case: sent, then read by the server, each step shown. */

export type State = "waiting" | "sending" | "reading" | "done" | "failed";
type News = ProgressSubscription["ingestProgress"];

const AT_ONCE = 2;
const PAUSE = 1_000;

export class Upload {
  readonly reference: string;
  readonly file: File;
  state = $state<State>("waiting");
  sent = $state(0);
  news = $state.raw<News | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whose session it began in: nobody else's name comes to stand beside it in the custody record. */
  readonly #token = session.token;

  constructor(reference: string, file: File) {
    this.reference = reference;
    this.file = file;
  }

  /** What has been done of the present step, 0..1, or null where nobody knows how much there is. */
  get share(): number | null {
    if (this.state === "sending") return this.file.size === 0 ? 1 : this.sent / this.file.size;
    if (this.state === "done") return 1;
    if (this.state !== "reading" || !this.news?.total) return null;
    return Math.min(1, this.news.done / this.news.total);
  }

  async run(): Promise<void> {
    this.failure = null;
    try {
      this.state = "sending";
      const evidence = await this.#send();
      this.state = "reading";
      await this.#read(evidence);
      this.state = "done";
    } catch (error) {
      this.failure = failureOfUpload(error);
      this.state = "failed";
    }
  }

  /** Follows the reading; a socket that was closed for another purpose is opened again. */
  async #read(evidence: string): Promise<void> {
    while (session.token === this.#token && !this.news?.finished) {
      for await (const news of follow(Progress, { evidence })) {
        this.news = news.ingestProgress;
        if (news.ingestProgress.finished) return;
      }
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  async #send(): Promise<string> {
    const slot = `asasec.upload ${this.reference} ${this.file.name} ${String(this.file.size)} ${String(this.file.lastModified)}`;
    const answer = await send({
      wire: (request) => (session.token === this.#token ? wire(request) : Promise.reject(new WireBroken("signed out"))),
      endpoint: new URL(`/cases/${encodeURIComponent(this.reference)}/evidence`, location.origin).href,
      file: this.file,
      location: sessionStorage.getItem(slot),
      onLocation: (place) => {
        sessionStorage.setItem(slot, place);
      },
      onProgress: (sent) => {
        this.sent = sent;
      },
    });
    sessionStorage.removeItem(slot);
    const evidence = answer.headers("X-Evidence-Id");
    if (evidence === null) throw new Refused(answer);
    return evidence;
  }
}

function failureOfUpload(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof WireBroken) return new Failure("", "UNREACHABLE");
  if (error instanceof Refused) return failureOfAnswer(error.status, error.body);
  if (error instanceof Error) return new Failure(error.message, "PAGE");
  return new Failure("", "UNREACHABLE");
}

class Uploads {
  items = $state.raw<readonly Upload[]>([]);
  #running = 0;

  of(reference: string): readonly Upload[] {
    return this.items.filter((one) => one.reference === reference);
  }

  add(reference: string, files: Iterable<File>): Promise<void> {
    const added = [...files].map((file) => new Upload(reference, file));
    this.items = [...this.items, ...added];
    return this.#drain();
  }

  retry(upload: Upload): Promise<void> {
    upload.state = "waiting";
    return this.#drain();
  }

  /** Forgets all, as at the end of a session; what is on its way stops at its next piece. */
  forget(): void {
    this.items = [];
  }

  clearDone(reference: string): void {
    this.items = this.items.filter((one) => one.reference !== reference || one.state !== "done");
  }

  async #drain(): Promise<void> {
    const started: Promise<void>[] = [];
    for (const upload of this.items) {
      if (this.#running >= AT_ONCE) break;
      if (upload.state !== "waiting") continue;
      this.#running++;
      started.push(
        upload.run().finally(() => {
          this.#running--;
        }),
      );
    }
    await Promise.all(started.map((one) => one.then(() => this.#drain())));
  }
}

export const uploads = new Uploads();
