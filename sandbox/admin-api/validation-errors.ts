import type { GraphQLError, GraphQLFormattedError } from 'graphql';

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
