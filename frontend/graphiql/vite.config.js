import { defineConfig } from "vite";

// Built beside the explorer and served by GET /graphql, so that GraphiQL asks nothing of any other host.
export default defineConfig({
  base: "/graphiql/",
  build: { outDir: "../../asasec_graph/static/graphiql", emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
});
