import { Component } from '@angular/core';

@Component({ selector: 'tt-welcome-page', template: '' })
export class WelcomePage {}
