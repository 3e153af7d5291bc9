import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface Source {
  path: string;
  code: string;
}

const WEB = join(__dirname, '../..');

/** The code of the app, without tests, catalogues and the gallery, which only developers see. */
export function sourcesOfWeb(): Source[] {
  return readdirSync(WEB, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/spec\.tsx?$|\/testing\/|\/gallery\/|\/texts\/(en|de)\//.test(path))
    .map((path) => ({ path: relative(WEB, path), code: readFileSync(path, 'utf8') }));
}

const parse = ({ path, code }: Source): ts.SourceFile =>
  ts.createSourceFile(
    path,
    code,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

/** Every literal of the code that may be a key, and the beginnings of keys such as `state.` in `state.${status}`. */
export function mentionedKeys(sources: readonly Source[]): { exact: Set<string>; prefixes: string[] } {
  const exact = new Set<string>();
  const prefixes = new Set<string>();
  for (const source of sources) {
    visitAll(parse(source), (node) => {
      if (ts.isStringLiteralLike(node)) exact.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z]\w*\./i.test(node.head.text)) prefixes.add(node.head.text);
    });
  }
  return { exact, prefixes: [...prefixes] };
}

const READ_BY_PEOPLE = /^(aria-(label|description|valuetext|roledescription)|alt|label|placeholder|title)$/;
const HAS_WORD = /\p{L}{2,}/u;

/** The literals that an expression may show: itself, or what its conditions choose from. */
function shownLiterals(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return shownLiterals(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(shownLiterals);
  if (ts.isBinaryExpression(node) && /^(&&|\|\||\?\?|\+)$/.test(node.operatorToken.getText())) {
    return [node.left, node.right].flatMap(shownLiterals);
  }
  return [];
}

/** Texts in elements and in attributes that people read, which belong into the catalogue. */
export function hardCodedTexts(source: Source): string[] {
  const found: string[] = [];
  visitAll(parse(source), (node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...shownLiterals(node));
    if (ts.isJsxAttribute(node) && READ_BY_PEOPLE.test(node.name.getText()))
      found.push(...shownLiterals(node.initializer));
  });
  return found.filter((text) => HAS_WORD.test(text)).map((text) => `${source.path}: ${text}`);
}
