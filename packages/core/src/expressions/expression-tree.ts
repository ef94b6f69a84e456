/** What mathjs makes of an expression: the little of it that is looked at. */
export interface ExpressionNode {
  readonly type: string;
  /** Of a number. */
  readonly value?: unknown;
  /** Of a name. */
  readonly name?: unknown;
  /** Of an operation its kind, of a call the called name. */
  readonly fn?: string | ExpressionNode;
  readonly args?: readonly ExpressionNode[];
  /** Of a pair of brackets. */
  readonly content?: ExpressionNode;
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
}
