/** REST for other services: thin resources, records for what goes in and out, problem+json for what goes wrong. */
package org.scps.billing.rest;
