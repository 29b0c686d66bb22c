import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types the documents in src/ against the golden SDL, which the server prints and a test keeps true. */
const config: CodegenConfig = {
  schema: process.env["ASASEC_SDL"] ?? "../schema/schema.graphql",
  documents: ["src/api/**/*.ts", "!src/api/gql/**"],
  generates: {
    "./src/api/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, gqlTagName: "gql" },
      config: {
        useTypeImports: true,
        onlyOperationTypes: true,
        enumsAsTypes: true,
        strictScalars: true,
        avoidOptionals: { field: true, inputValue: false },
        scalars: { DateTime: "string", JSON: "unknown" },
      },
    },
  },
};
export default config;
