/** How gently pictures are shown, as the user last chose on this machine. */

const KEPT = "asasec.comfort";
type Dim = "full" | "half" | "faint";

class Comfort {
  #dim = $state<Dim>("full");
  #grey = $state(true);
  #blur = $state(false);

  constructor() {
    const [dim, grey, blur] = (localStorage.getItem(KEPT) ?? "").split(" ");
    if (dim === "full" || dim === "half" || dim === "faint") this.#dim = dim;
    if (grey !== undefined) this.#grey = grey === "true";
    if (blur !== undefined) this.#blur = blur === "true";
  }

  get dim(): Dim {
    return this.#dim;
  }

  set dim(value: Dim) {
    this.#dim = value;
    this.#keep();
  }

  get grey(): boolean {
    return this.#grey;
  }

  set grey(value: boolean) {
    this.#grey = value;
    this.#keep();
  }

  get blur(): boolean {
    return this.#blur;
  }

  set blur(value: boolean) {
    this.#blur = value;
    this.#keep();
  }

  #keep(): void {
    localStorage.setItem(KEPT, `${this.#dim} ${String(this.#grey)} ${String(this.#blur)}`);
  }
}

export const comfort = new Comfort();
