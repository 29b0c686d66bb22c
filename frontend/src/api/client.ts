import { Client, fetchExchange, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import { print } from "graphql";
import { createClient, type Client as Socket } from "graphql-ws";
import { language } from "../i18n/index.svelte";
import { session } from "../lib/session.svelte";
import { Failure, failureOf } from "./failure";

const http = new Client({
  url: "/graphql",
  exchanges: [fetchExchange],
  preferGetMethod: false,
  requestPolicy: "network-only",
  fetchOptions: () => ({ headers: session.headers(), credentials: "omit", cache: "no-store" }),
});

/** Asks once; no answer is kept, since what a caller may see can change between two questions. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await http.query(document, variables).toPromise();
  return settled(answer.data, answer.error ? failureOf(answer.error) : null);
}

/** Changes something; the server records who, when and why. */
export async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await http.mutation(document, variables).toPromise();
  return settled(answer.data, answer.error ? failureOf(answer.error) : null);
}

function settled<Data>(data: Data | undefined, failure: Failure | null): Data {
  if (failure?.code === "UNAUTHENTICATED" && session.me) session.close(true);
  if (failure) throw failure;
  if (data === undefined) throw new Failure("", "UNREACHABLE");
  return data;
}

let socket: Socket | null = null;

function connection(): Socket {
  socket ??= createClient({
    url: new URL("/graphql", location.href).href.replace(/^http/, "ws"),
    connectionParams: () => ({
      authorization: `Bearer ${session.token}`,
      purpose: session.purpose,
      language: language.now,
    }),
    lazy: true,
    retryAttempts: 5,
  });
  return socket;
}

/** Every value of a subscription, until it completes; throws a Failure where the server refuses. */
export async function* follow<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): AsyncGenerator<Data> {
  const values = connection().iterate<Data>({ query: print(document), variables });
  for await (const value of values) {
    if (value.errors?.[0]) throw new Failure(value.errors[0].message, "REFUSED");
    if (value.data) yield value.data;
  }
}

/** Ends the socket with the session, so that no subscription outlives it. */
export function hangUp(): void {
  void socket?.dispose();
  socket = null;
}
