import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// assetsInlineLimit 0: the page's policy is default-src 'self', so nothing may become a data: address.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: "../asasec_graph/static",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  worker: { format: "es" },
});
