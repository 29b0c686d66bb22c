/** Light or dark: the system's wish until the user chooses; the choice is kept, being no case data. */

export type Theme = "light" | "dark";
const KEY = "asasec.theme";
const wish = matchMedia("(prefers-color-scheme: dark)");

function kept(): Theme | null {
  const value = localStorage.getItem(KEY);
  return value === "light" || value === "dark" ? value : null;
}

class Themes {
  #chosen = $state<Theme | null>(kept());
  #system = $state<Theme>(wish.matches ? "dark" : "light");

  constructor() {
    wish.addEventListener("change", (event) => {
      this.#system = event.matches ? "dark" : "light";
      this.apply();
    });
  }

  get now(): Theme {
    return this.#chosen ?? this.#system;
  }

  toggle(): void {
    this.#chosen = this.now === "dark" ? "light" : "dark";
    localStorage.setItem(KEY, this.#chosen);
    this.apply();
  }

  apply(): void {
    document.documentElement.dataset["theme"] = this.now;
  }
}

export const theme = new Themes();
