import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./main.css";

/** GraphiQL with the two headers that every question needs; both are forgotten when the tab closes. */

const token = document.getElementById("token");
const purpose = document.getElementById("purpose");
const state = document.getElementById("state");
token.value = sessionStorage.getItem("asasec.token") ?? "";
purpose.value = sessionStorage.getItem("asasec.purpose") ?? "";

let socket = connect();

function connect() {
  return createClient({
    url: new URL("/graphql", location.href).href.replace(/^http/, "ws"),
    connectionParams: () => ({ authorization: `Bearer ${token.value.trim()}`, purpose: purpose.value.trim() }),
    lazy: true,
  });
}

function remember() {
  sessionStorage.setItem("asasec.token", token.value.trim());
  sessionStorage.setItem("asasec.purpose", purpose.value.trim());
  void socket.dispose();
  socket = connect();
}

/** Asks with the headers of now. A purpose that no header can carry is said rather than sent. */
async function ask(address, options) {
  if (/[^\x20-\x7e\xa0-\xff]/.test(purpose.value)) {
    state.textContent = "Purpose: only Latin letters, please · Finalidad: solo letras latinas";
    return Response.json({ errors: [{ message: "The purpose holds signs that a header cannot carry" }] });
  }
  state.textContent = token.value.trim() === "" ? "Token needed · Falta la clave" : "";
  return fetch(address, {
    ...options,
    credentials: "omit",
    headers: { ...options.headers, Authorization: `Bearer ${token.value.trim()}`, "X-Purpose": purpose.value.trim() },
  });
}

const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  fetch: ask,
  wsClient: { subscribe: (...given) => socket.subscribe(...given) },
});

const root = createRoot(document.getElementById("graphiql"));
let turn = 0;

/** Draws GraphiQL; a new key makes it read the schema again, now with other headers. */
function draw() {
  root.render(
    createElement(GraphiQL, {
      key: String(turn++),
      fetcher,
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
      // Queries are case data: nothing of them is kept on the machine.
      storage: { length: 0, getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined },
      defaultQuery: "# Ctrl-Enter runs the query. Every read is recorded with your purpose.\nquery {\n  me { name role }\n  cases(first: 10) { edges { node { reference title status } } }\n}\n",
    }),
  );
}

document.getElementById("access").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("access").addEventListener("change", () => {
  remember();
  draw();
});
draw();
