// Holds the description of the interface for programs to the schema of OpenAPI.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

const validator = new Validator();
const { valid, errors } = await validator.validate(JSON.parse(readFileSync(process.argv[2], 'utf8')));
if (!valid) console.error(JSON.stringify(errors, null, 2));
console.log(`OpenAPI ${validator.version}: ${valid ? 'valid' : 'not valid'}`);
process.exit(valid ? 0 : 1);
