package example;

public class Book {}
