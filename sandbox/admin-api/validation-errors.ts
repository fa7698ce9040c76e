import { isEnumType, print } from 'graphql';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';

interface Rule {
  pattern: RegExp;
  as(found: string[]): { message: string; extensions: Record<string, unknown> };
}

/** What the JavaScript validator says, and how Shopify's (graphql-ruby) says the same. */
const RULES: Rule[] = [
  {
    pattern: /^Cannot query field "(\w+)" on type "(\w+)"/,
    as: ([field, type]) => ({ message: `Field '${field}' doesn't exist on type '${type}'`, extensions: { code: 'undefinedField', typeName: type, fieldName: field } }),
  },
  {
    pattern: /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
    as: ([argument, field]) => ({ message: `Field '${field}' doesn't accept argument '${argument}'`, extensions: { code: 'argumentNotAccepted', name: field, typeName: 'Field', argumentName: argument } }),
  },
  {
    pattern: /^Field "(\w+)" argument "(\w+)" of type "[^"]+" is required/,
    as: ([field, argument]) => ({ message: `Field '${field}' is missing required arguments: ${argument}`, extensions: { code: 'missingRequiredArguments', className: 'Field', name: field, arguments: argument } }),
  },
  {
    pattern: /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/,
    as: ([field, type]) => ({ message: `Field must have selections (field '${field}' returns ${type!.replace(/[![\]]/g, '')} but has no selections. Did you mean '${field} { ... }'?)`, extensions: { code: 'selectionMismatch', nodeName: `field '${field}'`, typeName: type } }),
  },
  {
    pattern: /^Field "(\w+)" is not defined by type "(\w+)"/,
    as: ([field, type]) => ({ message: `InputObject '${type}' doesn't accept argument '${field}'`, extensions: { code: 'argumentNotAccepted', name: type, typeName: 'InputObject', argumentName: field } }),
  },
  {
    pattern: /^(?:Value|Enum) "?(\w+)"?.* in "(\w+)" enum/,
    as: ([value, type]) => ({ message: `Value '${value}' is not a member of enum ${type}`, extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field' } }),
  },
  {
    pattern: /^Variable "(\$\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
    as: ([variable, type, wanted]) => ({ message: `Type mismatch on variable ${variable} (${type} / ${wanted})`, extensions: { code: 'variableMismatch', variableName: variable!.slice(1), typeName: type } }),
  },
  {
    pattern: /^Variable "(\$\w+)"/,
    as: () => ({ message: '', extensions: { code: 'INVALID_VARIABLE' } }),
  },
];

/** An error found before execution, in Shopify's shape and, for the common ones, its words. */
export function validationError(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  for (const { pattern, as } of RULES) {
    const found = pattern.exec(error.message);
    if (!found) continue;
    const { message, extensions } = as(found.slice(1));
    return { ...formatted, message: message || error.message, extensions };
  }
  return formatted;
}

/** Why a variable's value is not of its type, as Shopify says it: the place within the value, and the problem. */
export function variableError(
  error: GraphQLError,
  operation: OperationDefinitionNode,
  values: Record<string, unknown>,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const formatted = error.toJSON();
  const name = /^Variable "\$(\w+)"/.exec(error.message)?.[1] ?? '';
  const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
  if (!definition) return { ...formatted, extensions: { code: 'INVALID_VARIABLE' } };
  const at = / at "([^"]+)"; /.exec(error.message)?.[1] ?? name;
  const path = at.slice(name.length).split(/[.[\]]/).filter(Boolean).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [explanation, missing] = explained(error.message, schema);
  const whole = missing ? [...path, missing] : path;
  const value = values[name] ?? null;
  const place = whole.length > 0 ? ` for ${whole.join('.')} (${explanation})` : '';
  return {
    ...formatted,
    message: `Variable $${name} of type ${print(definition.type)} was provided invalid value${place}`,
    extensions: { code: 'INVALID_VARIABLE', value, problems: [{ path: whole, explanation }] },
  };
}

/** The problem in graphql-ruby's words, and the field it is about when the place does not say so. */
function explained(message: string, schema: GraphQLSchema): [explanation: string, field?: string] {
  const unknown = /Field "(\w+)" is not defined by type "(\w+)"/.exec(message);
  if (unknown) return [`Field is not defined on ${unknown[2]}`, unknown[1]];
  const required = /Field "(\w+)" of required type "[^"]+" was not provided/.exec(message);
  if (required) return ['Expected value to not be null', required[1]];
  if (/non-null/i.test(message) || /of required type/.test(message)) return ['Expected value to not be null'];
  const member = /Value "(\w+)" does not exist in "(\w+)" enum/.exec(message);
  const type = member && schema.getType(member[2]!);
  if (isEnumType(type)) return [`Expected "${member![1]}" to be one of: ${type.getValues().map((one) => one.name).join(', ')}`];
  return [message.replace(/^Variable .*?; /, '')];
}
