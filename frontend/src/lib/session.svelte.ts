import { untrack } from "svelte";
import type { MeQuery } from "../api/gql/graphql";
import { language } from "../i18n/index.svelte";
import { exposure } from "./exposure.svelte";

/**
 * Who works, and why: the token and the purpose of the working session.
 * Both live in sessionStorage only, so that closing the tab ends the session.
 */

const TOKEN = "asasec.token";
const PURPOSE = "asasec.purpose";

type Me = MeQuery["me"];

class Session {
  token = $state(sessionStorage.getItem(TOKEN) ?? "");
  purpose = $state(sessionStorage.getItem(PURPOSE) ?? "");
  me = $state<Me | null>(null);
  notice = $state<string | null>(null);
  /** Set when the server no longer takes the token; the sign-in page says so. */
  ended = $state(false);

  get complete(): boolean {
    return this.token !== "" && this.purpose !== "";
  }

  open(token: string, purpose: string): void {
    this.token = token;
    this.purpose = purpose;
    this.ended = false;
    sessionStorage.setItem(TOKEN, token);
    sessionStorage.setItem(PURPOSE, purpose);
  }

  welcome(answer: MeQuery): void {
    this.me = answer.me;
    exposure.welcome(answer.me.exposure);
    this.notice = answer.notice;
  }

  /** Whether the user wants no pictures: the server then refuses them too. */
  get hashOnly(): boolean {
    return this.me?.hashOnly ?? false;
  }

  /** The user's own choice, as the server keeps it. */
  reviewByHash(on: boolean): void {
    if (this.me) this.me = { ...this.me, hashOnly: on };
  }

  close(ended = false): void {
    this.token = "";
    this.purpose = "";
    this.me = null;
    this.notice = null;
    this.ended = ended;
    exposure.forget();
    sessionStorage.clear();
  }

  /** The headers that every request carries. Another language asks nothing again: a look at evidence is recorded. */
  headers(): Record<string, string> {
    const tongue = untrack(() => language.now);
    return { Authorization: `Bearer ${this.token}`, "X-Purpose": this.purpose, "Accept-Language": tongue };
  }
}

export const session = new Session();
