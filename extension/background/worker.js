/** START HERE: what the browser starts in the background. Listeners are set at once, or events that wake us are lost. */
import {startChoosingWhenGranted} from './choosing.js';
import {startCommands} from './commands.js';
import {startFirstRun} from './first_run.js';
import {HostClient} from './host_client.js';
import {startRegistration} from './registration.js';
import {startRouter} from './router.js';
import {startSelection} from './selection.js';

startRouter(new HostClient());
startCommands();
startRegistration();
startFirstRun();
startChoosingWhenGranted();
startSelection();
