import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import type { Copy } from 'dockerfile-ast/lib/instructions/copy';
import type { From } from 'dockerfile-ast/lib/instructions/from';
import type { PropertyInstruction } from 'dockerfile-ast/lib/propertyInstruction';

export type Step =
  | { kind: 'run'; command: string }
  | { kind: 'copy'; from: string | undefined; sources: string[]; target: string }
  | { kind: 'workdir'; folder: string }
  | { kind: 'env' | 'arg' | 'label'; variables: Record<string, string> }
  | { kind: 'cmd'; command: string[] };

export interface Stage {
  name: string;
  /** The stage or image that it starts from. */
  base: string;
  steps: Step[];
}

/** The stages of a Dockerfile: the parts about the content of an image and its start. */
export function readStages(file: string): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From;
      stages.push({ name: from.getBuildStage() ?? '', base: from.getImage() ?? '', steps: [] });
    } else {
      stages.at(-1)?.steps.push(...stepsOf(instruction));
    }
  }
  return stages;
}

function stepsOf(instruction: Instruction): Step[] {
  const words = instruction.getArguments().map((argument) => argument.getValue());
  switch (instruction.getKeyword()) {
    case 'RUN':
      return [{ kind: 'run', command: words.filter((word) => !word.startsWith('--mount=')).join(' ') }];
    case 'COPY':
      return [
        {
          kind: 'copy',
          from: (instruction as Copy).getFromFlag()?.getValue() ?? undefined,
          sources: words.slice(0, -1),
          target: words.at(-1)!,
        },
      ];
    case 'WORKDIR':
      return [{ kind: 'workdir', folder: words[0]! }];
    case 'ENV':
      return [{ kind: 'env', variables: variablesOf(instruction as never) }];
    case 'ARG':
      return [{ kind: 'arg', variables: variablesOf(instruction as never) }];
    case 'LABEL':
      return [{ kind: 'label', variables: variablesOf(instruction as never) }];
    case 'CMD':
      return [
        { kind: 'cmd', command: (instruction as JSONInstruction).getJSONStrings().map((text) => text.getJSONValue()) },
      ];
    default:
      return [];
  }
}

const variablesOf = (instruction: PropertyInstruction): Record<string, string> =>
  Object.fromEntries(instruction.getProperties().map((property) => [property.getName(), property.getValue() ?? '']));
