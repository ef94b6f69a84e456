// `goniokit/expressions`: motions of one's own, written as formulas or rows in a JSON file. The parser
// (mathjs) is loaded with the first formula.
export { compileExpression, type Expression } from './expressions/compile-expression.ts';
export { defineExpression, type ExpressionDefinition } from './expressions/define-expression.ts';
export { definitionsJsonSchema } from './expressions/definitions-schema.ts';
export { type DefinitionsOptions, parseDefinitions } from './expressions/parse-definitions.ts';
