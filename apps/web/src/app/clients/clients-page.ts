import { Component } from '@angular/core';

@Component({ selector: 'tt-clients-page', template: '' })
export class ClientsPage {}
