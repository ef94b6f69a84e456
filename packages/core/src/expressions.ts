// `goniokit/expressions`: motions of one's own whose value is written as a formula. The parser (mathjs) is
// loaded with the first formula.
export { compileExpression, type Expression } from './expressions/compile-expression.ts';
