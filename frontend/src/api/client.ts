import { Client, fetchExchange, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import { print } from "graphql";
import { createClient, type Client as Socket } from "graphql-ws";
import { language } from "../i18n/index.svelte";
import { session } from "../lib/session.svelte";
import { Failure, failureOf, failureOfClose } from "./failure";

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
  if (failure) throw ended(failure);
  if (data === undefined) throw new Failure("", "UNREACHABLE");
  return data;
}

/** The same failure; where the server no longer takes the token, the session ends with it. */
function ended(failure: Failure): Failure {
  if (failure.code === "UNAUTHENTICATED" && session.me) session.close(true);
  return failure;
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

type Ending = { return?: () => Promise<unknown> };
const followed = new Set<Ending>();

/** Every value of a subscription, until it completes or `hangUp`; throws a Failure where the server refuses. */
export async function* follow<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): AsyncGenerator<Data> {
  const values = connection().iterate<Data>({ query: print(document), variables });
  followed.add(values);
  try {
    for await (const value of values) {
      if (value.errors?.[0]) throw new Failure(value.errors[0].message, "REFUSED");
      if (value.data) yield value.data;
    }
  } catch (error) {
    throw error instanceof CloseEvent ? ended(failureOfClose(error)) : error;
  } finally {
    followed.delete(values);
  }
}

/**
 * Ends every subscription, so that none outlives its session or its purpose. A socket without subscriptions closes by
 * itself; the library's own `dispose` rejects where the server refuses a socket that is still being opened, and closes
 * one under a subscription that is about to be sent.
 */
export function hangUp(): void {
  for (const values of followed) void values.return?.();
  followed.clear();
  socket = null;
}
