import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Refused, WireBroken, metadata, send, type Answer, type Request } from "../src/api/tus";

/** Bytes kept by a small tus 1.0 receiver over real HTTP, which can break off after a number of bytes. */
class Receiver {
  readonly kept: Buffer[] = [];
  readonly asked: string[] = [];
  length = 0;
  breakAfter = Infinity;
  server: Server = createServer((request, response) => void this.answer(request, response));

  get offset(): number {
    return this.kept.reduce((sum, part) => sum + part.length, 0);
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/cases/R-1/evidence`;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(request.method ?? "");
    if (request.headers["tus-resumable"] !== "1.0.0") return void response.writeHead(412).end();
    if (request.method === "POST") {
      this.length = Number(request.headers["upload-length"]);
      return void response.writeHead(201, { Location: "/uploads/1", "X-Evidence-Id": "made" }).end();
    }
    if (request.method === "HEAD") {
      return void response.writeHead(200, { "Upload-Offset": String(this.offset) }).end();
    }
    if (Number(request.headers["upload-offset"]) !== this.offset) return void response.writeHead(409).end();
    for await (const part of request) {
      this.kept.push(part as Buffer);
      if (this.offset >= this.breakAfter) {
        this.breakAfter = Infinity;
        return void request.destroy();
      }
    }
    response.writeHead(204, { "Upload-Offset": String(this.offset), "X-Evidence-Id": "ev1" }).end();
  }
}

async function wire(request: Request): Promise<Answer> {
  const body = request.body ? { body: await request.body.arrayBuffer() } : {};
  const answer = await fetch(request.url, { method: request.method, headers: request.headers, ...body }).catch(() => {
    throw new WireBroken("broken");
  });
  return { status: answer.status, headers: (name) => answer.headers.get(name), body: await answer.text() };
}

const receivers: Receiver[] = [];
afterEach(() => {
  for (const one of receivers.splice(0)) one.server.close();
});

async function sent(bytes: Uint8Array<ArrayBuffer>, prepare: (receiver: Receiver) => void = () => undefined, location: string | null = null) {
  const receiver = new Receiver();
  receivers.push(receiver);
  const endpoint = await receiver.listen();
  prepare(receiver);
  const progress: number[] = [];
  const answer = await send({
    wire,
    endpoint,
    file: new File([bytes], "móvil.db"),
    location: location === null ? null : new URL(location, endpoint).href,
    onLocation: () => undefined,
    onProgress: (value) => progress.push(value),
    pause: () => Promise.resolve(),
  });
  return { receiver, answer, progress };
}

const BYTES = new Uint8Array(20 * 1024 * 1024).map((_, index) => index % 251);

describe("send", () => {
  it("sends a file in pieces and gives the server's last answer", async () => {
    const { receiver, answer, progress } = await sent(BYTES);
    expect(Buffer.concat(receiver.kept).equals(Buffer.from(BYTES))).toBe(true);
    expect(receiver.length).toBe(BYTES.length);
    expect(receiver.asked).toEqual(["POST", "PATCH", "PATCH", "PATCH"]);
    expect(answer.headers("X-Evidence-Id")).toBe("ev1");
    expect(progress.at(-1)).toBe(BYTES.length);
  });

  it("asks where the server stands after a break, and goes on from there", async () => {
    const { receiver } = await sent(BYTES, (one) => (one.breakAfter = 9_000_000));
    expect(Buffer.concat(receiver.kept).equals(Buffer.from(BYTES))).toBe(true);
    expect(receiver.asked).toContain("HEAD");
    expect(receiver.asked.filter((method) => method === "POST")).toHaveLength(1);
  });

  it("takes up an upload of an earlier page", async () => {
    const { receiver } = await sent(BYTES.slice(0, 1000), (one) => one.kept.push(Buffer.from(BYTES.slice(0, 600))), "/uploads/1");
    expect(receiver.asked).toEqual(["HEAD", "PATCH"]);
    expect(receiver.offset).toBe(1000);
  });

  it("is done with an empty file when it is created", async () => {
    const { receiver, answer } = await sent(new Uint8Array(0));
    expect(receiver.asked).toEqual(["POST"]);
    expect(answer.headers("X-Evidence-Id")).toBe("made");
  });

  it("does not try a refusal again", async () => {
    const endpoint = await new Promise<string>((done) => {
      const server = createServer((_, response) => response.writeHead(403).end('{"message":"no access"}'));
      server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`));
      server.unref();
    });
    const job = { wire, endpoint, file: new File(["x"], "x"), location: null, onLocation: () => undefined, onProgress: () => undefined };
    await expect(send(job)).rejects.toBeInstanceOf(Refused);
  });
});

describe("metadata", () => {
  it("carries any name as base64 of UTF-8", () => {
    expect(metadata({ filename: "móvil.db" })).toBe("filename bcOzdmlsLmRi");
  });
});
