import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { definePlatform } from './platform';
import { readSettings } from './settings';

/** Entry point of the CDK: `npm run synth`, `npm run cdk -- deploy`. */
const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name) as unknown);
definePlatform(app, settings);
Tags.of(app).add('platform', 'freelance');
Tags.of(app).add('environment', settings.environment);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
